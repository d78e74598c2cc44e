-- S13: consent for the table is missing and the inbrenger wrote why it cannot wait; everybody who sees the casus sees that, never the reason.
ALTER TABLE casus_casus ADD COLUMN zonder_toestemming INTEGER NOT NULL DEFAULT 0;
