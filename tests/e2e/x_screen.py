# SPDX-License-Identifier: GPL-3.0-or-later
"""The X screen itself: keys pressed on its keyboard, what is painted on it, and what time it is there. One
connection does all three, and a server answers in turn: so the time from a key to a picture is told by the
server's own clock, and starting helper programs costs none of it."""
import ctypes
import ctypes.util

_X_PROPERTY_NOTIFY, _PROPERTY_CHANGE_MASK, _MODE_APPEND, _Z_PIXMAP, _ALL_PLANES = 28, 1 << 22, 2, 2, 2 ** 64 - 1
_XA_STRING = 31

# Of the pages in light, as in src/app/theme/tokens.cpp: 0xRRGGBB.
EMERGENCY_GROUND, EMERGENCY_INK, PAGE_GROUND = 0xFFE9E7, 0x8F1015, 0xF6F4EF


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


class _PropertyEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("atom", ctypes.c_ulong),
                ("time", ctypes.c_ulong), ("state", ctypes.c_int), ("room", ctypes.c_long * 24)]


def _library(name):
    return ctypes.CDLL(ctypes.util.find_library(name))


class Screen:
    """The screen of $DISPLAY."""

    def __init__(self):
        self._x, self._test = _library("X11"), _library("Xtst")
        for function, result, *arguments in (
                ("XOpenDisplay", "p", "s"), ("XDefaultRootWindow", "l", "p"), ("XDestroyImage", "i", "p"),
                ("XCreateSimpleWindow", "l", "p", "l", "i", "i", "i", "i", "i", "l", "l"),
                ("XSelectInput", "i", "p", "l", "l"), ("XStringToKeysym", "l", "s"),
                ("XKeysymToKeycode", "b", "p", "l"), ("XSync", "i", "p", "i"), ("XInternAtom", "l", "p", "s", "i"),
                ("XChangeProperty", "i", "p", "l", "l", "l", "i", "i", "s", "i"), ("XNextEvent", "i", "p", "p"),
                ("XDisplayWidth", "i", "p", "i"), ("XDisplayHeight", "i", "p", "i")):
            self._declare(self._x, function, result, arguments)
        self._declare(self._x, "XGetImage", "p", ("p", "l", "i", "i", "i", "i", "l", "i"))
        self._declare(self._test, "XTestFakeKeyEvent", "i", ("p", "i", "i", "l"))
        self._display = self._x.XOpenDisplay(None)
        assert self._display, "no display"
        self._root = self._x.XDefaultRootWindow(self._display)
        self._own = self._x.XCreateSimpleWindow(self._display, self._root, 0, 0, 1, 1, 0, 0, 0)
        self._x.XSelectInput(self._display, self._own, _PROPERTY_CHANGE_MASK)
        self._stamp = self._x.XInternAtom(self._display, b"UNKNOT_TEST_STAMP", 0)
        self.size = self._x.XDisplayWidth(self._display, 0), self._x.XDisplayHeight(self._display, 0)

    @staticmethod
    def _declare(library, function, result, arguments):
        kinds = {"p": ctypes.c_void_p, "s": ctypes.c_char_p, "l": ctypes.c_ulong, "i": ctypes.c_int,
                 "b": ctypes.c_ubyte}
        declared = getattr(library, function)
        declared.restype, declared.argtypes = kinds[result], [kinds[one] for one in arguments]

    def now_ms(self):
        """The server's clock, after all that was asked of it before."""
        self._x.XChangeProperty(self._display, self._own, self._stamp, _XA_STRING, 8, _MODE_APPEND, b"", 0)
        event = _PropertyEvent()
        while event.type != _X_PROPERTY_NOTIFY:  # nothing else was asked for
            self._x.XNextEvent(self._display, ctypes.byref(event))
        return event.time

    def key(self, name):
        """A key of the keyboard goes down and up; whichever window is active gets it. By X name: F2, Escape, w."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        assert code, name
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, 0)
        self._x.XSync(self._display, 0)

    def pixels(self, x, y, width, height):
        """What is painted there, row by row, each pixel as 0xRRGGBB. The part that lies off the screen is left
        out."""
        right, bottom = min(x + width, self.size[0]), min(y + height, self.size[1])
        x, y = max(0, x), max(0, y)
        if right <= x or bottom <= y:
            return []
        image = self._x.XGetImage(self._display, self._root, x, y, right - x, bottom - y, _ALL_PLANES, _Z_PIXMAP)
        assert image, "no picture"
        seen = ctypes.cast(image, ctypes.POINTER(_Image)).contents
        assert (seen.bits_per_pixel, seen.byte_order) == (32, 0), "another format of pixels"
        shape = bottom - y, seen.bytes_per_line // 4
        data = ctypes.string_at(seen.data, seen.bytes_per_line * shape[0])
        self._x.XDestroyImage(image)
        return [[pixel & 0xffffff for pixel in row[:right - x]] for row in memoryview(data).cast("I", shape).tolist()]

    def share_of(self, colour):
        """How much of three lines over the whole screen has it."""
        width, height = self.size
        seen = [pixel for part in (1, 2, 3) for pixel in self.pixels(0, part * height // 4, width, 1)[0]]
        return seen.count(colour) / len(seen)
