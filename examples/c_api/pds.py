# SPDX-License-Identifier: BSL-1.0
"""pds for Python, on the C interface of pds_c.h by ctypes; nothing else is needed.

    library = pds.Library("libpds_c.so")
    with library.calendar("metropole") as calendar:
        calendar.slot_at("2008-05-02T10:00").kind            # 'pont_day'
        calendar.slot_at("2008-05-05T10:00")                 # None: outside PDS hours
        with calendar.statement(2008, 5, extension_from="2008-03-15") as month:
            month.add_duty("a", "s", "2008-05-02T08:00", "2008-05-02T20:00")
            for line in month.lines():
                line.doctor, line.code, line.amount_cents    # 'a', 'PRD', 15000

What cannot be read raises `pds.Error` with the library's words. Amounts are whole cents.
"""

import collections
import ctypes

OK, OUTSIDE_HOURS = 0, 1


class Error(ValueError):
    """What the library refused; `status` is the one of pds_c.h."""

    def __init__(self, status, what):
        super().__init__(what)
        self.status = status


def _structure(name, fields):
    """A struct of pds_c.h; a number for a type is an array of so many characters."""
    types = [(field, ctypes.c_char * t if isinstance(t, int) else t) for field, t in fields]
    return type(name, (ctypes.Structure,), {"_fields_": types})


_Slot = _structure("_Slot", [
    ("kind", 24), ("begin", 17), ("end", 17), ("code", 8), ("rate", 16),
    ("amount_cents", ctypes.c_int64),
])
_Price = _structure("_Price", [
    ("base_code", 8), ("majoration_code", 8), ("travel_code", 8), ("refusal", 32),
    ("base_cents", ctypes.c_int64), ("majoration_cents", ctypes.c_int64),
    ("travel_cents", ctypes.c_int64), ("total_cents", ctypes.c_int64),
])
_Line = _structure("_Line", [
    ("doctor", ctypes.c_char_p), ("sector", ctypes.c_char_p), ("begin", 17), ("end", 17),
    ("item", 16), ("code", 8), ("status", 16), ("reason", 32), ("rule", 48),
    ("amount_cents", ctypes.c_int64),
])


def _values(c):
    """The fields of a struct as a named tuple, texts decoded."""
    fields = [name for name, _ in c._fields_]
    value = collections.namedtuple(type(c).__name__.lstrip("_"), fields)
    return value(*(v.decode() if isinstance(v, bytes) else v
                   for v in (getattr(c, name) for name in fields)))


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        for name in ("pds_version", "pds_describe", "pds_calendar_error", "pds_statement_error"):
            getattr(self.c, name).restype = ctypes.c_char_p
        for name in ("pds_calendar_destroy", "pds_statement_destroy"):
            getattr(self.c, name).restype = None

    @property
    def version(self):
        return self.c.pds_version().decode()

    def calendar(self, territory):
        return Calendar(self, territory)


class _Handle:
    """A handle of the library, given back at the end of a `with`."""

    def __init__(self, library, kind):
        self._library, self._kind, self._pointer = library, kind, ctypes.c_void_p()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        getattr(self._library.c, f"pds_{self._kind}_destroy")(self._pointer)
        self._pointer = ctypes.c_void_p()

    def _call(self, function, *arguments):
        """The status, which is OK or OUTSIDE_HOURS. A text goes as UTF-8."""
        given = [a.encode() if isinstance(a, str) else a for a in arguments]
        status = getattr(self._library.c, function)(self._pointer, *given)
        if status not in (OK, OUTSIDE_HOURS):
            words = getattr(self._library.c, f"pds_{self._kind}_error")(self._pointer)
            raise Error(status, (words or self._library.c.pds_describe(status)).decode())
        return status


class Calendar(_Handle):
    def __init__(self, library, territory):
        super().__init__(library, "calendar")
        status = library.c.pds_calendar_create(territory.encode(), ctypes.byref(self._pointer))
        if status != OK:
            raise Error(status, library.c.pds_describe(status).decode() + f': "{territory}"')

    def slot_at(self, time):
        """The slot that holds a minute, or None."""
        slot = _Slot()
        status = self._call("pds_slot_at", time, ctypes.byref(slot))
        return _values(slot) if status == OK else None

    def act_price(self, time, kind, regulated, on_duty):
        price = _Price()
        self._call("pds_act_price", time, kind, int(regulated), int(on_duty), ctypes.byref(price))
        return _values(price)

    def statement(self, year, month, extension_from=None):
        return Statement(self, year, month, extension_from)


class Statement(_Handle):
    def __init__(self, calendar, year, month, extension_from=None):
        super().__init__(calendar._library, "statement")
        calendar._call("pds_statement_create", year, month, ctypes.byref(self._pointer))
        if extension_from is not None:
            self._call("pds_statement_open_extension", extension_from)

    def add_duty(self, doctor, sector, begin, end):
        self._call("pds_statement_add_duty", doctor, sector, begin, end)

    def add_act(self, doctor, time, kind, regulated):
        self._call("pds_statement_add_act", doctor, time, kind, int(regulated))

    def lines(self):
        """The lines of all that was added so far, one after another."""
        count = ctypes.c_size_t()
        self._call("pds_statement_compute", ctypes.byref(count))
        for index in range(count.value):
            line = _Line()
            self._call("pds_statement_line", ctypes.c_size_t(index), ctypes.byref(line))
            yield _values(line)
