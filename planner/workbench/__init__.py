"""The workbench: the same answers on a screen, on one's own machine. A server for one browser, bound to 127.0.0.1.

`command` starts it; `serving` lets in who has the address and turns what they ask into answers; `desk` holds the board, every
step judged by the checker; `screens` are the pages, one file each.
"""
