# corpus: right
class SlopeMeter:
    def __init__(self, function):
        self.function = function

    def measure(self, position, step):
        upper = self.function(position + step)
        lower = self.function(position - step)
        return (upper - lower) / (step + step)


def numeric_slope(f, x, h):
    meter = SlopeMeter(f)
    return meter.measure(x, h)
