"""Scripts, styles, template code and links in everything that the report shows.

Verdict: error
"""

import warnings

evil = "<script>alert('owned')</script><img src=x onerror=alert(1)>{{7*7}}</pre></code>\"'><svg/onload=alert(1)>"
print(evil)
warnings.warn(evil, stacklevel=1)


def slope(x):
    """<script>alert('owned')</script>"""
    print(evil)
    raise type("<script>alert('owned')</script>", (ValueError,), {})(evil)  # <script>alert('owned')</script>
