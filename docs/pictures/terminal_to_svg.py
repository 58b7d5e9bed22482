#!/usr/bin/env python3
"""Draws what a command shows in a terminal as an SVG picture.

usage: terminal_to_svg.py OUT.svg WIDTH COMMAND [ARG ...]

    python3 docs/pictures/terminal_to_svg.py docs/pictures/summit.svg 132 \\
        build/release/dragoman code examples/ashgabat-summit.html

The command runs in a pseudo-terminal WIDTH columns wide, so that it uses colours.
"""
import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import sys
import termios

COLOURS = {"31": "#e06c75", "32": "#98c379", "33": "#e5c07b", "34": "#61afef", "36": "#56b6c2"}
TEXT, DIM, PAPER = "#d7dae0", "#7f848e", "#21252b"
CHARACTER, LINE = 8.43, 19


def run(width, command):
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    process = subprocess.Popen(command, stdout=follower, stderr=subprocess.DEVNULL)
    os.close(follower)
    data = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        data += piece
    process.wait()
    return data.decode("utf-8").replace("\r\n", "\n").rstrip().split("\n")


def spans(line):
    """Pieces of one line: column, text, style attributes."""
    column, style = 0, ""
    for piece in re.split(r"(\x1b\[\d*m)", line):
        code = re.fullmatch(r"\x1b\[(\d*)m", piece)
        if code is None:
            if piece.strip():
                yield column, piece, style
            column += len(piece)
        elif code[1] == "1":
            style = ' font-weight="bold"'
        elif code[1] == "2":
            style = f' fill="{DIM}"'
        else:
            style = f' fill="{COLOURS[code[1]]}"' if code[1] in COLOURS else ""


def main():
    out, width, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    lines = run(width, command)
    w, h = width * CHARACTER + 40, len(lines) * LINE + 40
    with open(out, "w", encoding="utf-8") as svg:
        svg.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h}" '
                  f'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" '
                  f'fill="{TEXT}" xml:space="preserve">\n'
                  f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>\n')
        for i, line in enumerate(lines):
            for column, text, style in spans(line):
                svg.write(f'<text x="{20 + column * CHARACTER:.1f}" y="{32 + i * LINE}"'
                          f' textLength="{len(text) * CHARACTER:.1f}"{style}>'
                          f'{html.escape(text)}</text>\n')
        svg.write("</svg>\n")


if __name__ == "__main__":
    main()
