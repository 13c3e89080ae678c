"""A measurement against a peer needs the peer: without it (pip install .[bench]) its file is left out."""

from importlib.util import find_spec

PEERS = {"test_printing.py": "reportlab"}

collect_ignore = [file for file, peer in PEERS.items() if find_spec(peer) is None]
