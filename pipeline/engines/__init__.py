"""Who runs the tasks: this process, worker processes of this machine, or a Dask cluster.

An engine only runs functions and says when a worker died; what to do about it, and what is done
already, is the business of ``pipeline.shards``.
"""
