@NullMarked
package dev.aloi.carbon.comparison;

import org.jspecify.annotations.NullMarked;
