"""The tables that SuperWEB2 and SuperCROSS draw."""
