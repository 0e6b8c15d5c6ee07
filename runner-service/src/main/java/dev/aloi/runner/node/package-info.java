/** The machine that trials run on, and what they take of it. */
@NullMarked
package dev.aloi.runner.node;

import org.jspecify.annotations.NullMarked;
