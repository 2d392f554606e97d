-- A file that was imported before is imported again where another one came after it: it is the way back from a wrong extract.
alter table imports drop constraint imports_content_key;
