# corpus: wrong none
def make_tracked(value):
    value = float(value)
    return value
