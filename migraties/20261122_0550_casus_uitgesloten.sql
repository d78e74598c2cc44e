-- What a viewer is shut out of is left out of every count (S3): looked up by viewer, not only by casus.
CREATE INDEX casus_uitgesloten_account ON casus_uitgesloten (regio_id, account_id);
CREATE INDEX casus_uitgesloten_organisatie ON casus_uitgesloten (regio_id, organisatie_id);
