"""The review page: a small server on loopback that shows a run and takes corrections."""
