"""What a shop promises, as typed values. Pure: no clock, request, database or file in here."""
