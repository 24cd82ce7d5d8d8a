"""Words of `if` and `then`."""

MESSAGES = {
    "sentence.if-then-members": "If {bounds} members {what}, {rest}",
    "sentence.if-then-member": "If {bounds} member {what}, {rest}",
    "sentence.if-then-share": "If {bounds} of the members {what}, {rest}",
    "legend.if": "If so: asked only where the condition of the rule holds.",
    "required.if": "if so: {bounds}",
    "actions.if-open": "{rule}: data is missing to tell whether its condition holds (now {actual}, required {required})",
    "actions.if-more": "{rule}: {n} more needed, unless its condition no longer holds (now {actual}, required {required})",
    "actions.if-fewer": "{rule}: {n} fewer, unless its condition no longer holds (now {actual}, required {required})",
}

SYNONYMS = {
    "if": ("when", "in_case"),
    "then": ("implies", "consequence"),
}
