# corpus: right
def numeric_slope(f, x, h):
    # 中心差分
    右 = f(x + h)
    左 = f(x - h)
    return (右 - 左) / (2.0 * h)
