"""Fetch Stanza's official models, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import requests
import stanza
from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

from corpus.errors import CorpusError
from pipeline.model_set import ModelSet, write_sha256

PROCESSORS = "tokenize,mwt,pos,lemma,ner"
NO_NETWORK = (requests.RequestException, HfHubHTTPError, LocalEntryNotFoundError, OSError)


def download_official(target: Path, *, quiet: bool = False) -> ModelSet:
    """Download the default Turkish and English packages into ``target``; return the set.

    They are collected beside ``target`` and renamed into place. Raises CorpusError where that is
    taken, or where the download fails; nothing is left then.
    """
    if target.exists():
        raise CorpusError("is there already; remove it to fetch the models again", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    collected = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for lang in ("tr", "en"):
            stanza.download(
                lang, model_dir=str(collected), processors=PROCESSORS, verbose=not quiet
            )
        write_sha256(ModelSet("official", collected))
        collected.rename(target)
    except NO_NETWORK as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        message = f"the official models could not be fetched ({reason}); check the network"
        raise CorpusError(message, str(target)) from error
    finally:
        shutil.rmtree(collected, ignore_errors=True)
    return ModelSet("official", target)
