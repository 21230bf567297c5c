#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// The number of allocations of this process so far, by any thread; 0 for ever where the C library is not glibc.
uint64_t allocation_count(void);

#endif
