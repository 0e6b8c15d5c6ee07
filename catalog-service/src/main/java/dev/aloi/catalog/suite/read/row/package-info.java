/** Rows out of files of any form: a line, an element of a list, a row of a table, each as an object with the places of its fields. */
@NullMarked
package dev.aloi.catalog.suite.read.row;

import org.jspecify.annotations.NullMarked;
