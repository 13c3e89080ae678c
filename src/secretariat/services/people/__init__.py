"""People and organisations: kept, listed, found twice, told what is kept of them, erased when their time is over."""
