"""The verbs of ``grader``: one file each, named after the verb, holding a click command called ``command``.

A verb's file is imported when the verb is used, or its help is asked for; what it needs, it imports
inside the command.
"""
