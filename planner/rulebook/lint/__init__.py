"""`rules lint`: what is wrong, or may be, with rule files. One file a check; `listing.CHECKS` is the list of them."""
