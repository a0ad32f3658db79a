"""Articles in shards: cut, annotated by workers, kept on disk, found again, merged.

A shard is the unit of work and of storage. It is there whole, with its marker, or not at all, and
the marker says what it was made of: so whoever runs, however often and on however many machines,
does what is missing and no more.
"""
