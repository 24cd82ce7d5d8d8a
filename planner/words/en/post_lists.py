"""Words on lists of posts and people: reading one beside a pool, and `planner export`."""

MESSAGES: dict[str, str] = {
    "term.readiness": "readiness",
    "term.status": "status",
    "problem.posts-format": "A list of posts cannot be a “{value}” file.",
    "problem.posts-format.hint": "It is one of: {formats}.",
    "problem.posts-column-missing": "The list of posts has no column `{column}`; it has: {columns}.",
    "problem.posts-column-missing.hint": "Did you mean “{near}”? Call the column one of: {accepted}, …",
    "problem.posts-column-missing.hint-none": "Call the column one of: {accepted}, …",
    "problem.posts-column-twice": "Two columns mean `{column}`: “{first}” and “{value}”.",
    "problem.posts-column-twice.hint": "Rename or delete one of them.",
    "problem.posts-columns-unread": "Columns of the list of posts that are not read: {value}.",
    "problem.posts-columns-unread.hint": "Nothing, if they say nothing of posts; else give them a header that is known.",
    "problem.posts-people-by": "People are named by the column “{value}”: {count} of its cells are ids of the pool.",
    "problem.posts-people-by.hint": "Delete the column if another one names them.",
    "problem.posts-blank": "The column `{column}` is empty on this line.",
    "problem.posts-blank.hint": "Fill it, or delete the line: each line is one person for one post.",
    "problem.posts-separator": "“{value}” holds a semicolon: several posts, or one with a sign that parts posts in a cell.",
    "problem.posts-separator.hint": "Give each post a line of its own; within the name of one post write a comma.",
    "problem.posts-no-name": "This is no name of a post: {value}",
    "problem.posts-no-name.hint": "Write it in {most} characters at most, without control characters.",
    "problem.posts-pair-twice": "“{value}” has `{id}` twice; the first time at {first}.",
    "problem.posts-pair-twice.hint": "Keep the line that is right.",
    "problem.posts-rank": "“{value}” is no rank: a whole number from 1 on.",
    "problem.posts-rank.hint": "Write 1 for the first; leave it blank where there is no order.",
    "problem.posts-rank-twice": "Two people have rank {value} for “{post}”; the other one is at {first}.",
    "problem.posts-rank-twice.hint": "Nothing, if they are level; else correct one of them.",
    "problem.posts-inactive.hint": "Nothing, if those people are off the list; else correct the column.",
    "problem.posts-inactive": "Lines that are not active and were not read: {count}.",
    "problem.posts-none": "The list of posts has no line.",
    "problem.posts-none.hint": "Nobody is planned by it. Check that this is the right file.",
    "problem.posts-other-name": "The name on this line is not that of `{id}` in the pool.",
    "problem.posts-other-name.hint": "Check which is right, the id or the name; the id counts.",
    "problem.posts-not-in-pool": "The pool names posts for `{id}`, but not “{value}”.",
    "problem.posts-not-in-pool.hint": "Both count. Correct the one that is out of date ({pool} or this list).",
    "problem.posts-only-in-pool": "The pool names “{value}” for `{id}`; the list of posts does not.",
    "problem.posts-only-in-pool.hint": "It counts. Correct the one that is out of date.",
    "problem.posts-differ": "Of “{value}” for `{id}` the list of posts says {column} {said}, the pool {other}.",
    "problem.posts-differ.hint": "The list counts. Correct the one that is out of date.",
    "page.posts-file": "list of posts",
    "export.selected": "Selected: {selected} in {file}; remaining: {remaining} in {other}.",
    "export.apart.one": (
        "1 of those remaining shares what rules keep apart ({rules}) with somebody selected; with --apart it goes to a file of"
        " its own."
    ),
    "export.apart.many": (
        "{n} of those remaining share what rules keep apart ({rules}) with somebody selected; with --apart they go to a file"
        " of their own."
    ),
    "export.set-apart.one": "1 who shares what rules keep apart ({rules}) with somebody selected is in {file}.",
    "export.set-apart.many": "{n} who share what rules keep apart ({rules}) with somebody selected are in {file}.",
    "export.no-people.one": "1 row of {file} is no person (blank, a title, a total) and is in none of them.",
    "export.no-people.many": "{n} rows of {file} are no people (blank, titles, totals) and are in none of them.",
    "export.guarded.one": "1 cell begins like a formula and was given an apostrophe; this program reads it without.",
    "export.guarded.many": "{n} cells begin like formulas and were given an apostrophe; this program reads them without.",
    "export.posts.one": "1 line in {file}: one person for one post.",
    "export.posts.many": "{n} lines in {file}: each one person for one post.",
    "export.posts-none": "Nobody in the pool is planned for a post, so {file} has a header alone.",
    "export.popolo": (
        "Popolo in {file}: persons {persons}, organizations {organizations}, posts {posts}, memberships {memberships}."
    ),
    "export.no-term": "The plan states no term of two years, so memberships have no dates.",
    "problem.pool-changed": "The pool was changed while it was read.",
    "problem.pool-changed.hint": "Run the command again.",
    "problem.popolo-member": "This membership names {column} as no text.",
    "problem.popolo-member.hint": (
        "A membership has the texts `person_id` and `organization_id`, and `post_id` where it is a post."
    ),
    "problem.popolo-ended": "This membership ended {value}, before {as_of}, the month of the plan.",
    "problem.popolo-ended.hint": "Delete the memberships that are over.",
}
