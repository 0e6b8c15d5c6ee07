@NullMarked
package dev.aloi.scoring.review;

import org.jspecify.annotations.NullMarked;
