@NullMarked
package dev.aloi.scoring;

import org.jspecify.annotations.NullMarked;
