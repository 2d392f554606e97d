-- Sealed bytes do not compress, and one row is written for each decision: they are neither tried nor moved out of the row
-- as long as a row fits into a page.
alter table records alter column sealed set storage external;
alter table records set (toast_tuple_target = 8160);
