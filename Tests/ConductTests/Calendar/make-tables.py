#!/usr/bin/env python3
"""Makes the tables in Tables/ that the calendar tests compare the calendar arithmetic with.

Every expected value comes from a library that shares nothing with Conduct. The committed tables were made with

    Python 3.11.7, holidays 0.109, numpy 2.4.6, python-dateutil 2.9.0.post0

by

    python3 -m venv /tmp/tables && /tmp/tables/bin/pip install holidays==0.109 numpy==2.4.6 python-dateutil==2.9.0.post0
    /tmp/tables/bin/python make-tables.py

The same versions make the same bytes. With other versions holidays.csv may change, and what follows from it, because
governments move holidays; all tables must then be made and committed together.

    calendars.csv         code, business days from Monday to Sunday as ones and zeros   (holidays, the weekend)
    holidays.csv          code, day                                                     (holidays)
    business-offsets.csv  code, day, n, the n-th business day after or before it        (numpy.busday_offset)
    business-counts.csv   code, a, b, business days after a up to b                     (numpy.busday_count)
    months.csv            day, n, the day n months later                                (dateutil.relativedelta)
    days.csv              day, days since 1970-01-01, weekday, n, the day n days later  (datetime)

An empty result means that it lies outside the horizon, or outside the years 1 to 9999.
"""

import datetime
import pathlib
import random

import holidays
import numpy
from dateutil.relativedelta import relativedelta

# Monday to Friday, Sunday to Thursday (SA), Saturday to Thursday (IR), and without Friday and Sunday (BN).
CODES = ["BR", "US", "DE", "JP", "SA", "IR", "BN"]
HORIZON = (datetime.date(2000, 1, 1), datetime.date(2050, 12, 31))
EPOCH = datetime.date(1970, 1, 1).toordinal()
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
TABLES = pathlib.Path(__file__).parent / "Tables"
RANDOM = random.Random(20190502)


def write(name, rows):
    """Writes rows to one of the tables."""
    with open(TABLES / name, "w", newline="\n") as file:
        for row in rows:
            file.write(",".join("" if value is None else str(value) for value in row) + "\n")


def shifted(day, days):
    """The day a number of days later, or None outside the years 1 to 9999."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def later(day, months):
    """The day a number of months later, or None outside the years 1 to 9999."""
    try:
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return None


def within_horizon(day):
    return HORIZON[0] <= day <= HORIZON[1]


def offset(calendar, day, n):
    """The n-th business day after a day, or before it where n is negative, or None outside the horizon."""
    if n == 0:
        return day
    # numpy starts from a business day: for the n-th after a free day the one before it, and the other way round.
    roll = "preceding" if n > 0 else "following"
    result = numpy.busday_offset(day, n, roll=roll, busdaycal=calendar).item()
    return result if within_horizon(result) else None


def count(calendar, start, end):
    """The number of business days after one day up to another, negative backwards."""
    if end < start:
        return -count(calendar, end, start)
    # numpy counts from the first day on, up to and without the last.
    day = datetime.timedelta(days=1)
    return numpy.busday_count(start + day, end + day, busdaycal=calendar).item()


def check_by_counting(calendar, day, n, result):
    """Stops the script where numpy and a walk over the days differ."""
    step = datetime.timedelta(days=1 if n > 0 else -1)
    place, left = day, abs(n)
    while left > 0 and within_horizon(place):
        place += step
        left -= bool(numpy.is_busday(place, busdaycal=calendar))
    assert (place if within_horizon(place) else None) == result, (day, n, result, place)


def make_business_tables():
    calendars, listed, offsets, counts = [], [], [], []
    length = (HORIZON[1] - HORIZON[0]).days
    for code in CODES:
        country = holidays.country_holidays(code, years=range(HORIZON[0].year, HORIZON[1].year + 1))
        free = sorted(day for day in country if within_horizon(day))
        mask = "".join("0" if weekday in country.weekend else "1" for weekday in range(7))
        calendar = numpy.busdaycalendar(weekmask=mask, holidays=free)
        calendars.append([code, mask])
        listed += [[code, day] for day in free]

        around_holidays = [
            day + datetime.timedelta(days=days) for day in RANDOM.sample(free, 60) for days in range(-2, 3)
        ]
        anywhere = [HORIZON[0] + datetime.timedelta(days=RANDOM.randint(0, length)) for _ in range(250)]
        ends = [HORIZON[0] + datetime.timedelta(days=days) for days in range(4)]
        ends += [HORIZON[1] - datetime.timedelta(days=days) for days in range(4)]
        days = [day for day in around_holidays + anywhere + ends * 4 if within_horizon(day)]
        for index, day in enumerate(days):
            reach = [3, 30, 300, 3000][index % 4]
            n = RANDOM.randint(-reach, reach)
            result = offset(calendar, day, n)
            if reach <= 300:
                check_by_counting(calendar, day, n, result)
            offsets.append([code, day, n, result])
        for day in days[::2]:
            other = RANDOM.choice([RANDOM.choice(days), day + datetime.timedelta(days=RANDOM.randint(-20, 20))])
            if within_horizon(other):
                counts.append([code, day, other, count(calendar, day, other)])
    write("calendars.csv", calendars)
    write("holidays.csv", listed)
    write("business-offsets.csv", offsets)
    write("business-counts.csv", counts)


def make_civil_tables():
    months, days = [], []
    # Leap years, common years, centuries of both kinds, the two ends, and the year of the Gregorian reform.
    years = [1, 2, 4, 100, 400, 1582, 1600, 1700, 1900, 1970, 2000]
    years += [2019, 2020, 2023, 2024, 2100, 2400, 9996, 9998, 9999]
    for year in years:
        for month in range(1, 13):
            first = datetime.date(year, month, 1)
            last = datetime.date(year, month, 1) + relativedelta(day=31)
            for day in [first, last]:
                n = RANDOM.choice([-1, 1]) * RANDOM.choice([1, 30, 365, 366, 1461, 36524, 146097, 3_000_000])
                days.append([day, day.toordinal() - EPOCH, WEEKDAYS[day.weekday()], n, shifted(day, n)])
            for day in [last.replace(day=number) for number in range(28, last.day + 1)]:
                for n in [-1, 1, RANDOM.randint(-13, 13), RANDOM.randint(-500, 500), RANDOM.randint(-120_000, 120_000)]:
                    months.append([day, n, later(day, n)])
    for _ in range(800):
        day = datetime.date.fromordinal(RANDOM.randint(1, datetime.date.max.toordinal()))
        n = RANDOM.randint(-400_000, 400_000)
        days.append([day, day.toordinal() - EPOCH, WEEKDAYS[day.weekday()], n, shifted(day, n)])
        n = RANDOM.randint(-2_000, 2_000)
        months.append([day, n, later(day, n)])
    write("months.csv", months)
    write("days.csv", days)


make_business_tables()
make_civil_tables()
