"""Names scenarios and collects them."""

SCENARIOS = []


def scenario(name):
    """The function is a scenario; it gets the browsers of the people in it."""
    def take(act):
        SCENARIOS.append((name, act))
        return act
    return take
