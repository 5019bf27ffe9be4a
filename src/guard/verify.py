# verify() comes here.
