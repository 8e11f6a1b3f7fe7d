"""The brand as pixels: icons for telephones and the picture that previews of a link show."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from helpcentre.theme.drawing import mark_mask
from helpcentre.theme.palette import Palette

ICON_SIZES = (180, 192, 512)
PREVIEW_SIZE = (1200, 630)


def icon_png(drawing: str, palette: Palette, size: int) -> bytes:
    """The mark (`drawing`: the inside of its SVG) on the brand's colour, to the edge: systems cut the corners."""
    image = Image.new("RGB", (size, size), palette.light["button"])
    _put_mark(image, drawing, palette.light["button-text"], size * 11 // 20, (size // 2, size // 2))
    return _png(image)


def preview_png(name: str, drawing: str, palette: Palette) -> bytes:
    """The Open Graph picture of a brand, 1200 x 630: its mark and its name on its colour."""
    width, height = PREVIEW_SIZE
    ground, sign = palette.light["button"], palette.light["button-text"]
    image = Image.new("RGB", PREVIEW_SIZE, ground)
    _put_mark(image, drawing, palette.light["button-hover"], 700, (width - 190, height - 130))
    _put_mark(image, drawing, sign, 150, (165, 215))
    pen = ImageDraw.Draw(image)
    font = _font(name, 112, width - 180)
    pen.text((90, 440), name, fill=sign, font=font, anchor="ls")
    pen.rectangle((90, 490, 250, 498), fill=sign)
    return _png(image)


def _put_mark(image: Image.Image, drawing: str, colour: str, size: int, middle: tuple[int, int]) -> None:
    mask = mark_mask(drawing, size)
    image.paste(Image.new("RGB", mask.size, colour), (middle[0] - size // 2, middle[1] - size // 2), mask)


def _font(text: str, size: int, width: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    """Pillow's own font (the same on every machine), as large as `text` allows in `width` pixels."""
    while size > 24 and ImageFont.load_default(size).getlength(text) > width:
        size -= 8
    return ImageFont.load_default(size)


def _png(image: Image.Image) -> bytes:
    """Few colours in a palette: small, and without anything that changes from run to run."""
    file = io.BytesIO()
    image.quantize(32, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()
