"""From a sheet as an office lays it out to the list of people in it: header block, sections, people, totals, footer."""
