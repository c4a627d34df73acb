"""What runs inside the sandbox, beside the student's code and as untrusted as that.

Theory of operation
-------------------
``run.main`` gets an *assignment* (the submission's files, and which job to run on which file) and
walks through it: load the module, make the inputs, call, and turn what happened into plain values
(``describe``) that are written to the result pipe at once, one frame per call. It knows inputs and
never an expected value: nothing in this process is worth reading.

A student's code shares this interpreter and may patch anything in it. That is allowed for: the
parent decodes the pipe as hostile bytes, and what comes out is judged as a claim. The care taken
here (exact types, captured functions, fresh streams per call) is for robustness against odd but
honest code, not for security.

This package imports torch and the wire, and nothing else of the grader: no course, no judge, no
report can be reached from a child.
"""
