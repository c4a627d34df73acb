"""Running a submission where it can reach nothing.

Theory of operation
-------------------
Importing torch takes seconds; isolating a process takes milliseconds. So torch is imported once,
in a *zygote*, and every submission gets a *child* forked from it::

    parent ──spawn──▶ zygote ──fork──▶ child: box.enter(), then the student's code
       ▲                 │                 │
       │◀──pid, status───┘                 │
       │◀──────────frames, a pipe──────────┘

* The parent (``client``, ``runner``) never runs a student's code. It sends two descriptors: a
  sealed memory file with the submission, and the write end of a pipe for the reply.
* The zygote (``zygote``) is a fresh interpreter started with an empty environment. Before its first
  child it moves into a root of its own (``rootfs``) in which only the interpreter's files exist.
  It reads no submission: the child does, so nothing of one lies in the memory of the next.
* The child (``box``, then ``inside``) is process 1 of a new pid namespace and puts one layer after the other
  between itself and the machine before the first byte of the submission is read. Each layer is one
  file that says what it denies:

  ============== ===========================================================================
  identity       a uid of its own (as root), no capability, no way to gain one
  namespaces     other processes, the network, System V IPC, the host's name and mounts
  rootfs         every file but the interpreter's, which are read-only
  limits         memory beyond the zygote's own plus the limit, CPU time, files, descriptors
  landlock       the same file rules once more, by another mechanism; signals, TCP
  seccomp        system calls that a computation has no need of
  ============== ===========================================================================

A layer that cannot be put up ends the child before it reads the submission, and the parent raises
:class:`~grader.errors.SandboxUnavailable`: a broken sandbox is never a student's failure, and
never silently absent.
"""

from grader.sandbox.limits import Limits
from grader.sandbox.runner import Assignment, Outcome, Sandbox

__all__ = ["Assignment", "Limits", "Outcome", "Sandbox"]
