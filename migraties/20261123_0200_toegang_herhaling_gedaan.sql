-- Set in the transaction of the work itself: a crash before the answer was kept no longer hides whether the call was done.
ALTER TABLE toegang_herhaling ADD COLUMN gedaan INTEGER NOT NULL DEFAULT 0;
