"""What ext2, ext3 and ext4 keep besides files: the journal, blocks of folders, inodes."""
