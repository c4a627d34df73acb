"""Counts the calls of the loss, which no check on the result could see."""


def probe(student, inputs):
    asked = []

    def loss(x):
        asked.append(x)
        return abs(x - inputs["left"]) ** 1.5 + abs(x - inputs["right"]) ** 1.5

    place = student.lowest(loss, inputs["low"], inputs["high"])
    return {
        "place": float(place),
        "few_calls": 0 < len(asked) <= 80,
        "stays_inside": all(inputs["low"] <= x <= inputs["high"] for x in asked),
    }
