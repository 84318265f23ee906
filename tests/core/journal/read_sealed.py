# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a sealed file without Unknot: with Python and libsodium alone, by docs/sealed-file.md.

    read_sealed.py FILE PASSPHRASE [EXPECTED]

Writes what was sealed to standard output; with EXPECTED, only says whether it is the same as that file.
"""

import ctypes
import ctypes.util
import struct
import sys

CHUNK, TAG, KEY, FINAL, ARGON2ID = 65536, 17, 32, 3, 2
HEADER = struct.Struct("<8sBBIQ16s24s")

sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))


def key_from(passphrase, passes, memory, salt):
    key = ctypes.create_string_buffer(KEY)
    if sodium.crypto_pwhash(key, ctypes.c_ulonglong(KEY), passphrase, ctypes.c_ulonglong(len(passphrase)), salt,
                            ctypes.c_ulonglong(passes), ctypes.c_size_t(memory), ARGON2ID) != 0:
        sys.exit("There is not enough memory to make the key.")
    return key


def unseal(sealed, passphrase):
    magic, version, algorithm, passes, memory, salt, stream = HEADER.unpack_from(sealed)
    if (magic, version, algorithm) != (b"UNKNOT\x1a\n", 1, 1):
        sys.exit("This is no sealed file of version 1.")
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, stream, key_from(passphrase, passes, memory, salt))
    verified_too, body, text, tag = sealed[:HEADER.size], sealed[HEADER.size:], b"", ctypes.c_ubyte(0)
    while tag.value != FINAL:
        chunk, body = body[:CHUNK + TAG], body[CHUNK + TAG:]
        plain = ctypes.create_string_buffer(CHUNK)
        if len(chunk) < TAG or sodium.crypto_secretstream_xchacha20poly1305_pull(
                state, plain, None, ctypes.byref(tag), chunk, ctypes.c_ulonglong(len(chunk)),
                verified_too, ctypes.c_ulonglong(len(verified_too))) != 0:
            sys.exit("The passphrase is wrong, or the file is damaged.")
        text, verified_too = text + plain.raw[:len(chunk) - TAG], b""
    if body:
        sys.exit("The passphrase is wrong, or the file is damaged.")
    return text


def main():
    text = unseal(open(sys.argv[1], "rb").read(), sys.argv[2].encode())
    if len(sys.argv) == 3:
        sys.stdout.buffer.write(text)
    elif text != open(sys.argv[3], "rb").read():
        sys.exit("It opens, but holds something else than expected.")


sodium.sodium_init()
main()
