/** Tables and numbers as people and spreadsheets read them. */
@NullMarked
package dev.aloi.local.table;

import org.jspecify.annotations.NullMarked;
