# The repair comes here.
