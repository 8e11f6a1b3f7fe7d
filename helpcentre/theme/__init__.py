"""How a brand looks: from one colour to tokens, icons, images and the files that every page loads."""
