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
    (?: ABD | A\.B\.D | Almanya | Japonya | İngiltere | Birleşik[ ]Krallık | Fransa | İtalya
      | İsviçre | İsveç | Hollanda | Çin | Avusturya | Danimarka | Finlandiya | Kanada
      | Güney[ ]Kore | Polonya | Macaristan | Türkiye | Tayvan | İspanya
      | USA | U\.S\.A | UK | Germany | Japan | France | Italy | Switzerland | Sweden | Netherlands
      | China | Austria | Denmark | Finland | Canada | Korea | Poland | Turkey | Taiwan | Spain )
"""

_WORD = r"[A-ZÇĞİÖŞÜ][\w&-]{1,25}"

MAKER = re.compile(
    rf"""
    \b{_DEVICE}[a-zçğıöşü’']{{0,12}} [ ] \(
    (?P<name>{_WORD}(?:[ ](?:{_WORD}|&)){{0,3}})\.?,
    (?:[ ][A-ZÇĞİÖŞÜ][^(),]{{1,25}},){{0,2}} [ ] {_COUNTRY} \.?[,;)]
    """,
    re.VERBOSE,
)


def makers(text: str) -> Iterator[FoundEntity]:
    """Yield who makes a device, where a bracket behind it tells the town and the country."""
    for found in MAKER.finditer(text):
        yield FoundEntity(*found.span("name"), "ORGANIZATION")
