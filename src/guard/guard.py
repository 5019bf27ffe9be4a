# Clean Slate guard: stops the notebook here if NumPy cannot be trusted.
CLEAN_SLATE_STRICT = False  # stop on a reused runtime too where nobody can be asked
CLEAN_SLATE_COURSE = ''  # named in the error
CLEAN_SLATE_LINK = ''  # where the course helps


def clean_slate_guard():
    raise NotImplementedError


clean_slate_guard()
