/** The port to everything that can complete a prompt. */
@NullMarked
package dev.aloi.runner.model;

import org.jspecify.annotations.NullMarked;
