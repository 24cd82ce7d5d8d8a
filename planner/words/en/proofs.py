"""What it rests on that rules cannot hold together."""

MESSAGES: dict[str, str] = {
    "proof.prices": "Proved by weighted sums over the rules, which `planner verify` adds up again without the solver.",
    "proof.counting": "Proved by counting, which `planner verify` does again without the solver.",
    "paper.proof.prices": "Proved by weighted sums over the rules, which can be added up again without the program.",
    "paper.proof.counting": "Proved by counting, which can be done again without the program.",
    "proof.solver": "Shown by the search of the solver alone: there is no sum to add up again.",
    "verify.proofs-prices.one": "Added up again: 1 proof, by weighted sums, that rules cannot hold together.",
    "verify.proofs-prices.many": "Added up again: {n} proofs, by weighted sums, that rules cannot hold together.",
    "verify.proofs-counting.one": "Counted again: 1 proof, by counting, that rules cannot hold together.",
    "verify.proofs-counting.many": "Counted again: {n} proofs, by counting, that rules cannot hold together.",
    "verify.proofs-solver.one": "Not checked: 1 set of rules that cannot hold together by the word of the solver alone.",
    "verify.proofs-solver.many": "Not checked: {n} sets of rules that cannot hold together by the word of the solver alone.",
    "verify.left-minimal": "Not checked: that the conflicts are minimal; only the solver shows that.",
}
