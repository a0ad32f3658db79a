"""The makers of devices, as method sections tell them: ``terazi (Kantar, Bursa, Türkiye)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.components.entities_model import FoundEntity

_DEVICE = r"""
    (?: cihaz | alet | terazi | kumpas | kamera | pompa | prob | sensör | fırın | etüv | santrifüj
      | yazılım | reaktif | kit | [a-z]{4,20}(?:metre|skop|graf) | analizör | ölçer | elektrot
      | filtre | şişe
      | device | balance | caliper | camera | pump | probe | sensor | oven | incubator | centrifuge
      | software | reagent | [a-z]{4,20}(?:meter|scope) | analy[sz]er | electrode | filter )
"""

_COUNTRY = r"""
    (?P<country> ABD
      | A\.B\.D | Almanya | Japonya | İngiltere | Birleşik[ ]Krallık | Fransa | İtalya
      | İsviçre | İsveç | Hollanda | Çin | Avusturya | Danimarka | Finlandiya | Kanada
      | Güney[ ]Kore | Lihtenştayn | İrlanda | Belçika | Norveç | Hindistan | İsrail | Avustralya
      | Singapur | Çekya | Yunanistan | Rusya | Polonya | Macaristan | Türkiye | Tayvan | İspanya
      | USA | U\.S\.A | UK | Germany | Japan | France | Italy | Switzerland | Sweden | Netherlands
      | China | Liechtenstein | Ireland | Belgium | Norway | India | Israel | Australia
      | Singapore | Czech[ ]Republic | Austria | Denmark
      | Finland | Canada | Korea | Poland | Turkey | Taiwan | Spain )
"""

_WORD = r"[A-ZÇĞİÖŞÜ][\w&-]{1,25}"

MAKER = re.compile(
    rf"""
    \b{_DEVICE}[a-zçğıöşü’']{{0,12}} [ ] \(
    (?P<name>{_WORD}(?:[ ](?:{_WORD}|&)){{0,3}}\.?),
    (?:[ ](?P<town>{_WORD}(?:[ ]{_WORD})?),)? (?:[ ][A-ZÇĞİÖŞÜ][^(),]{{1,25}},)? [ ]
    {_COUNTRY} \.?[,;)]
    """,
    re.VERBOSE,
)

_MAKERS = (
    "Philips|Siemens|Merck|Bruker|Shimadzu|Olympus|Nikon|Zeiss|Leica|Agilent|Roche|Abbott|Toshiba"
    "|Hitachi|Sony|Canon|Mettler|Bosch|Sartorius|Eppendorf|Qiagen|Bio-Rad|Samsung"
)

TOWN = re.compile(
    rf"""
    \b(?:{_MAKERS})(?:[ ]{_WORD}){{0,2}} [ ] \(
    (?P<town>{_WORD}(?:[ ]{_WORD})?), (?:[ ]{_WORD},)? [ ] {_COUNTRY} \.?[,;)]
    """,
    re.VERBOSE,
)
"""The town of a maker that is known to all, in a bracket behind its name."""


FIRM = re.compile(
    rf"""
    [(;,] [ ]? (?P<name>(?:{_WORD}[ ]){{1,3}}(?:Inc|Corp|Ltd|Co|GmbH|AG|LLC)\.?),
    [ ] (?P<town>{_WORD}(?:[ ]{_WORD})?), (?:[ ](?P<state>[A-Z]{{2}}),)? [ ] {_COUNTRY} \.?[,;)]
    """,
    re.VERBOSE,
)
"""A firm by its legal form, with its town and country, whatever it makes."""


def makers(text: str) -> Iterator[FoundEntity]:
    """Yield who makes a device and the town, where a bracket tells these and the country."""
    for found in MAKER.finditer(text):
        yield FoundEntity(*found.span("name"), "ORGANIZATION")
        yield from parts(found, "town", "country")
    for found in FIRM.finditer(text):
        yield FoundEntity(*found.span("name"), "ORGANIZATION")
        yield from parts(found, "town", "state", "country")
    for found in TOWN.finditer(text):
        yield FoundEntity(*found.span("town"), "LOCATION")


def parts(found: re.Match[str], *groups: str) -> Iterator[FoundEntity]:
    """Yield the places of an address, as far as it has them."""
    for group in groups:
        if found[group]:
            yield FoundEntity(*found.span(group), "LOCATION")
