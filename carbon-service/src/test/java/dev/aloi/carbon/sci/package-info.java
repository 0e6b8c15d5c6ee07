@NullMarked
package dev.aloi.carbon.sci;

import org.jspecify.annotations.NullMarked;
