def lowest(loss, low, high):
    while high - low > 0.001:
        third = (high - low) / 3
        if loss(low + third) < loss(high - third):
            high -= third
        else:
            low += third
    return (low + high) / 2
