"""Take a sheet away: as picture, as Excel workbook, as CSV, with all that it must say."""
