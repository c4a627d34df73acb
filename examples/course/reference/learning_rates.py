def rates(start, factor):
    while True:
        yield start
        start *= factor


def warmup(steps):
    return lambda step: min((step + 1) / steps, 1.0)
