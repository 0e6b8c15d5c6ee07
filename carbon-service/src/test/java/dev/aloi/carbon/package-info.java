@NullMarked
package dev.aloi.carbon;

import org.jspecify.annotations.NullMarked;
