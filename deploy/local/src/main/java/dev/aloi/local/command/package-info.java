/** The commands of ./aloi. */
@NullMarked
package dev.aloi.local.command;

import org.jspecify.annotations.NullMarked;
